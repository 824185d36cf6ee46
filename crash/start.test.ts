import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { isAlive, Launched, until } from './launched'

describe('npm start', () => {
	test('says in one line where it serves, and SIGTERM ends all of it', async () => {
		const app = await (await Launched.start()).serves()
		expect(app.said.match(/^Treehole is open at .*$/gm)).toEqual([
			`Treehole is open at http://localhost:${app.port}`,
		])
		const family = app.family()
		expect(family).toHaveLength(4)
		expect(await app.stop()).toBe(0)
		expect(family.filter(isAlive)).toEqual([])
	})

	test.for(['server', 'keeper'] as const)('starts the %s again when it dies', async (name) => {
		const app = await (await Launched.start()).serves()
		const first = app.pidOf(name)
		if (first === null) throw new Error(`no ${name} runs`)
		process.kill(first, 'SIGKILL')
		await until(() => ![first, null].includes(app.pidOf(name)), app)
		await app.serves()
		expect(app.family()).toHaveLength(4)
	})

	test('leaves nobody behind when it is killed itself', async () => {
		const app = await (await Launched.start()).serves()
		const family = app.family()
		app.child.kill('SIGKILL')
		await until(() => !family.some(isAlive), app)
	})

	test('a second start of an unchanged tree builds nothing', async () => {
		const folder = Launched.newFolder()
		const first = await (await Launched.start({ folder })).serves()
		await first.stop()
		const second = await (await Launched.start({ folder })).serves()
		expect(second.said).not.toContain('Building')
	})
})

describe('says in words what to do', () => {
	test('when the port is taken', async () => {
		const app = await (await Launched.start()).serves()
		const second = await Launched.start({ port: app.port })
		expect(await second.ended).toBe(1)
		expect(second.said).toContain(`Port ${app.port} is taken`)
	})

	test('when the keys are gone and the stores are not', async () => {
		const app = await (await Launched.start()).serves()
		await app.stop()
		rmSync(path.join(app.folder, 'keys'), { recursive: true })
		const second = await Launched.start({ folder: app.folder })
		expect(await second.ended).toBe(1)
		expect(second.said).toContain('Put the missing key files back from your copy')
	})

	test('when a store is newer than the code', async () => {
		const app = await (await Launched.start()).serves()
		await app.stop()
		const store = new Database(path.join(app.folder, 'data', 'content.db'))
		store.prepare('INSERT INTO migration (name, hash) VALUES (?, ?)').run('9999_later', 'x')
		store.close()
		const second = await Launched.start({ folder: app.folder })
		expect(await second.ended).toBe(1)
		expect(second.said).toContain('changed by a newer Treehole (9999_later)')
	})

	test('when Node is too old', async () => {
		const older =
			"Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })"
		const app = await Launched.start({
			nodeArgs: ['--import', `data:text/javascript,${older}`],
		})
		expect(await app.ended).toBe(1)
		expect(app.said).toBe('Node 18.20.0 is too old: use Node 20 or later.\n')
	})

	test('when a setting does not fit', async () => {
		const app = await Launched.start({ port: 70_000 })
		expect(await app.ended).toBe(1)
		expect(app.said).toContain('PORT')
	})
})
