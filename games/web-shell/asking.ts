import type { Answer, Ask, Verb } from '@/lib/vault/verbs'

/** Asks the keeper one question, or somebody in its place. */
export type Asking = <V extends Verb>(verb: V, ask: Ask<V>) => Promise<Answer<V>>
