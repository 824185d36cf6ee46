import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CHROMIUM } from '@/browser/chromium'
import type { Served } from './front-bench'
import type { Row } from './table'

/** Lighthouse's mobile run (simulated slow 4G, four times slowed CPU) of the feed; the median of three by performance. */
export function benchLighthouse({ origin, folder }: Served): Row[] {
	const runs = [0, 1, 2].map((turn) =>
		lighthouse(`${origin}/en`, path.join(folder, `lighthouse-${turn}.json`)),
	)
	runs.sort(
		(a, b) => (a.categories.performance?.score ?? 0) - (b.categories.performance?.score ?? 0),
	)
	const { categories, audits } = runs[1] as Report
	const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
		Math.round((categories[name]?.score ?? 0) * 100),
	)
	const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
	const [lcp, cls, tbt] = [
		value('largest-contentful-paint'),
		value('cumulative-layout-shift'),
		value('total-blocking-time'),
	]
	return [
		{
			what: 'Lighthouse mobile: performance / accessibility / best practices / SEO',
			figure: scores.join(' / '),
			target: '100 / 100 / 100 / 100',
			met: scores.every((score) => score === 100),
		},
		{
			what: 'LCP, simulated',
			figure: `${(lcp / 1000).toFixed(2)} s`,
			target: '≤ 1.5 s',
			met: lcp <= 1500,
		},
		{ what: 'CLS', figure: cls.toFixed(3), target: '0', met: cls === 0 },
		{ what: 'TBT', figure: `${Math.round(tbt)} ms`, target: '≤ 50 ms', met: tbt <= 50 },
	]
}

interface Report {
	readonly categories: Record<string, { score: number }>
	readonly audits: Record<string, { numericValue?: number; score: number | null; title: string }>
}

function lighthouse(url: string, file: string): Report {
	const flags =
		'--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
	const args = [
		'node_modules/lighthouse/cli/index.js',
		url,
		'--output=json',
		`--output-path=${file}`,
		'--quiet',
		`--chrome-flags=${flags}`,
	]
	execFileSync(process.execPath, args, {
		stdio: 'ignore',
		env: { ...process.env, CHROME_PATH: CHROMIUM },
	})
	const report = JSON.parse(readFileSync(file, 'utf8')) as Report
	for (const [name, { score, title }] of Object.entries(report.audits)) {
		if (score !== null && score < 0.9) console.log(`  lighthouse: ${name}: ${title} (${score})`)
	}
	return report
}
