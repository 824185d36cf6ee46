declare module 's3rver' {
	interface Settings {
		readonly port: number
		readonly address: string
		readonly silent: boolean
		readonly directory: string
		readonly configureBuckets: readonly { readonly name: string }[]
	}

	/** A server that speaks S3 and checks signatures of the key S3RVER with the secret S3RVER: for tests. */
	export default class S3rver {
		constructor(settings: Settings)
		run(): Promise<{ readonly port: number }>
		close(): Promise<void>
	}
}
