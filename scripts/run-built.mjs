import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { fail, root } from './node.mjs'

const [name, ...args] = process.argv.slice(2)
await build().catch((error) => fail(error.message))
if (name) {
	process.chdir(root)
	process.argv.splice(1, process.argv.length, name, ...args)
	await import(pathToFileURL(path.join(root, '.build', `${name}.js`)).href)
}
