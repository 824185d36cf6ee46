/** Pages that were read, for reading them again without a network. */
export const PAGES = 'treehole-pages'
/** Files that never change under their address. */
export const ASSETS = 'treehole-assets'
/** The offline pages and all that they are drawn with; the version of the build comes behind it. */
export const OFFLINE = 'treehole-offline-'

/** The key, in the drawer `settings`, of whether pages are kept: 'off', or anything else for on. */
export const OFFLINE_READING = 'offline-reading'

/** The name of the Server-Timing entry (W3C) by which a page learns that it is a kept copy. */
export const KEPT_COPY = 'kept'
