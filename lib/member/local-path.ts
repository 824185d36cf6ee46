/** A path of ours, as it may stand in a `Location`: no scheme, no other host, nothing that a browser would turn into one. */
const LOCAL_PATH = /^\/(?![/\\])[\w\-./~?=&%,+:@]*$/

/** Where a form wants to go on, if that is a path of ours; else `otherwise`. */
export function localPath(wanted: unknown, otherwise: string): string {
	return typeof wanted === 'string' && wanted.length <= 512 && LOCAL_PATH.test(wanted)
		? wanted
		: otherwise
}
