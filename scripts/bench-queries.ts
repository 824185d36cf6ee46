import { rmSync } from 'node:fs'
import { benchQueries, filledStore } from '@/bench/store-bench'
import { table } from '@/bench/table'

const [secrets, replies] = [Number(process.env.SECRETS ?? 1_000_000), Number(process.env.REPLIES ?? 5_000_000)]
const begun = Date.now()
const filled = await filledStore(secrets, replies)
console.log(`filled in ${Math.round((Date.now() - begun) / 1000)} s`)
console.log(table(await benchQueries(`${secrets} secrets`)))
await filled.store.close()
if (!process.env.KEEP) rmSync(filled.folder, { recursive: true })
else console.log(filled.folder)
