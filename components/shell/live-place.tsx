/**
 * Where the script of a page that is open says what came since. `listens` is what it listens to (server/live/topic.ts);
 * `many` has a # for the number.
 */
export function LivePlace({ listens, one, many }: { listens: string; one: string; many: string }) {
	return <p className="live" role="status" data-live={listens} data-one={one} data-many={many} />
}
