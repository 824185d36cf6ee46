/** What a standing can be under: `lift` takes back what the same review imposed. */
export const SANCTIONS = ['warn', 'slow', 'suspend', 'lift'] as const
export type Sanction = (typeof SANCTIONS)[number]
