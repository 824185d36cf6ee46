import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockFile {
	readonly packages: Readonly<
		Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
	>
}

/**
 * npm leaves an optional package out of the lock file when the registry does not have it yet, and `npm ci` then refuses the
 * whole file: a binary for another system that lags behind breaks every fresh checkout. Use the version before.
 */
test('every optional package stands in the lock file', () => {
	expect(leftOut(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([])
})

test('a binary that is left out is seen', () => {
	const packages = { 'node_modules/fast': { optionalDependencies: { 'fast-darwin': '1.0.0' } } }
	expect(leftOut({ packages })).toEqual(['fast-darwin of node_modules/fast'])
	const whole = { ...packages, 'node_modules/fast/node_modules/fast-darwin': {} }
	expect(leftOut({ packages: whole })).toEqual([])
})

function leftOut({ packages }: LockFile): string[] {
	return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !placesFor(name, place).some((found) => found in packages))
			.map((name) => `${name} of ${place}`),
	)
}

/** Where Node would look for `name` from a package at `place`: its own packages, then those of each folder above. */
function placesFor(name: string, place: string): string[] {
	const own = `${place === '' ? '' : `${place}/`}node_modules/${name}`
	return place === '' ? [own] : [own, ...placesFor(name, aboveOf(place))]
}

function aboveOf(place: string): string {
	return place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))
}
