/** What the front tells a page once it has seen that its reader may read this circle; an incoming one never passes the front. */
export const CIRCLE_HEADER = 'x-treehole-circle'
