export const START = 0
export const STEPS = ''
