import { engine } from '@/db/dialect'
import * as postgres from './words-postgres'
import * as sqlite from './words-sqlite'

/** The word index of the engine at hand; both files export the same names. */
export const words: typeof sqlite = engine === 'postgres' ? postgres : sqlite
