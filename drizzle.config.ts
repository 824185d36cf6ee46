import { defineConfig } from 'drizzle-kit'

/** `npm run migrations` runs this for both stores and both engines: STORE=content|vault, ENGINE=sqlite|postgresql. */
const store = process.env.STORE ?? 'content'
const engine = process.env.ENGINE === 'postgresql' ? 'postgresql' : 'sqlite'

export default defineConfig({
	dialect: engine,
	schema: `./db/${store}/schema.ts`,
	out: `./db/${store}/migrations/${engine === 'postgresql' ? 'postgres' : 'sqlite'}`,
})
