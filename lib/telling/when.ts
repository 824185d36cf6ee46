/** When a secret comes out: after the undo time, at random in the next full hour, or in the next 24 full hours. */
export const WHEN = ['now', 'hour', 'tomorrow'] as const
export type When = (typeof WHEN)[number]
