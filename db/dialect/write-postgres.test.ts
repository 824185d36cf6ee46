import { expect, test } from 'vitest'
import { type PostgresClient, writePostgres } from './write-postgres'

const statement = { sql: 'INSERT', params: [1], must: true }
const BEGIN = 'BEGIN ISOLATION LEVEL SERIALIZABLE'

/** A server that fails its statements in turn with these codes, then takes them. */
function server(codes: string[], rowCount = 1) {
	const heard: string[] = []
	const client: PostgresClient = {
		async query(sql) {
			heard.push(sql)
			const code = sql === 'INSERT' ? codes.shift() : undefined
			if (code) throw Object.assign(new Error(code), { code })
			return { rows: [], rowCount }
		},
	}
	return { client, heard }
}

test('a write that met another one is tried again from its beginning', async () => {
	const met = ['40001', '40P01', ...Array.from({ length: 10 }, () => '40001')]
	const rounds = met.length
	const { client, heard } = server(met)
	await writePostgres(client, [statement])
	const failed = Array.from({ length: rounds }, () => [BEGIN, 'INSERT', 'ROLLBACK'])
	expect(heard).toEqual([...failed.flat(), BEGIN, 'INSERT', 'COMMIT'])
})

test('a write that is never let through says so in the end', async () => {
	const { client, heard } = server(Array.from({ length: 1000 }, () => '40001'))
	const written = writePostgres(client, [statement])
	await expect(written).rejects.toMatchObject({ reason: 'other', code: '40001' })
	expect(heard.at(-1)).toBe('ROLLBACK')
})

test.each([
	['23505', 'conflict'],
	['53100', 'full'],
	['42P01', 'other'],
])('%s is "%s" at once', async (code, reason) => {
	const { client, heard } = server([code])
	await expect(writePostgres(client, [statement])).rejects.toMatchObject({ reason, code })
	expect(heard).toEqual([BEGIN, 'INSERT', 'ROLLBACK'])
})

test('a demand that changed nothing is "unmet" at once', async () => {
	const { client, heard } = server([], 0)
	await expect(writePostgres(client, [statement])).rejects.toMatchObject({ reason: 'unmet' })
	expect(heard).toEqual([BEGIN, 'INSERT', 'ROLLBACK'])
})

test('a connection that is lost is told as a failed write', async () => {
	const lost = async () => {
		throw Object.assign(new Error('lost'), { code: '57P01' })
	}
	await expect(writePostgres({ query: lost }, [statement])).rejects.toMatchObject({
		reason: 'other',
		code: '57P01',
	})
})
