/** When a secret comes out: after the undo time, at random within the hour, or at random within a day. */
export const WHEN = ['now', 'hour', 'tomorrow'] as const
export type When = (typeof WHEN)[number]
