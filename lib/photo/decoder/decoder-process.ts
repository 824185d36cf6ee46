import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { DecoderAnswer, DecoderJob } from './main'

/** The decoder died or was ended over a photo. */
export class DecoderLost extends Error {
	override readonly name = 'DecoderLost'
}

/** After so many photos a fresh process takes over: native memory gets holes. */
const MOST_PHOTOS = 200

/** One decoder in a process of its own, which does one photo at a time. */
export class DecoderProcess {
	readonly #child: ChildProcess
	#photos = 0

	constructor() {
		this.#child = fork(decoderFile(), {
			// Nothing of ours: addresses of stores and keys stay here.
			env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
			execArgv: ['--max-old-space-size=256'],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		})
		// Somebody has to listen, or an error would end us; `#answer` hears of the exit.
		this.#child.on('error', () => {})
		this.letRest()
	}

	get isSpent(): boolean {
		return this.#photos >= MOST_PHOTOS || !this.#child.connected
	}

	get pid(): number | undefined {
		return this.#child.pid
	}

	/** Throws DecoderLost when the process ends over it, or takes longer than the job may. */
	async make(job: DecoderJob): Promise<DecoderAnswer> {
		this.#photos++
		this.#child.ref()
		this.#child.channel?.ref()
		const timer = setTimeout(() => this.end(), job.seconds * 1000)
		try {
			return await this.#answer(job)
		} finally {
			clearTimeout(timer)
			this.letRest()
		}
	}

	/** An idle decoder keeps nobody from ending. */
	letRest(): void {
		this.#child.unref()
		this.#child.channel?.unref()
	}

	end(): void {
		this.#child.kill('SIGKILL')
	}

	#answer(job: DecoderJob): Promise<DecoderAnswer> {
		const child = this.#child
		return new Promise((resolve, reject) => {
			const lost = () => done(() => reject(new DecoderLost('the decoder ended over a photo')))
			const hear = (answer: DecoderAnswer) => done(() => resolve(answer))
			const done = (settle: () => void) => {
				child.off('message', hear).off('exit', lost).off('error', lost)
				settle()
			}
			child.on('message', hear).on('exit', lost).on('error', lost)
			child.send(job, (error) => error && lost())
		})
	}
}

/** The built tree has it as JavaScript; from source Node strips its types. */
function decoderFile(): string {
	const built = path.join(process.cwd(), '.build', 'photo-decoder.js')
	const source = path.join(process.cwd(), 'lib', 'photo', 'decoder', 'main.ts')
	return existsSync(built) && !process.env.VITEST ? built : source
}
