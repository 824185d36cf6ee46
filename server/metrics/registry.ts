import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { askKeeper } from '@/lib/vault/keeper-client'
import type { KeptPages } from '@/server/kept/kept-pages'
import { ANSWERS, counts } from './counts'

/** Coarse on purpose: an outbox that is seen to grow by one dates a secret. */
const OUTBOX_STEP_SECONDS = 60

/** Every figure that is published; none has a label that names a person, a thing or an address. */
export function makeRegistry(kept: KeptPages): Registry {
	const registry = new Registry()
	const registers = [registry]
	collectDefaultMetrics({ register: registry })
	new Counter({
		name: 'treehole_answers_total',
		help: 'Answers by page template and by how they were made.',
		labelNames: ['page', 'how'] as const,
		registers,
		collect() {
			this.reset()
			for (const [page, row] of counts()) {
				for (const how of ANSWERS) this.inc({ page, how }, row[how])
			}
		},
	})
	new Gauge({
		name: 'treehole_kept_pages',
		help: 'Pages kept in memory.',
		registers,
		collect() {
			this.set(kept.size)
		},
	})
	new Gauge({
		name: 'treehole_kept_bytes',
		help: 'Memory of the kept pages.',
		registers,
		collect() {
			this.set(kept.bytes)
		},
	})
	new Gauge({
		name: 'treehole_keeper_up',
		help: 'Whether the keeper answers; telling works without it.',
		registers,
		async collect() {
			this.set((await keeper()) ? 1 : 0)
		},
	})
	new Gauge({
		name: 'treehole_outbox_age_seconds',
		help: 'How long the oldest errand waits for the keeper, in whole minutes.',
		registers,
		async collect() {
			const seconds = ((await keeper())?.outboxAgeMs ?? 0) / 1000
			this.set(Math.floor(seconds / OUTBOX_STEP_SECONDS) * OUTBOX_STEP_SECONDS)
		},
	})
	registry.registerMetric(making)
	return registry
}

/** How long it takes Next to answer. */
export const making = new Histogram({
	name: 'treehole_making_seconds',
	help: 'Time that the inside took for an answer.',
	labelNames: ['kind'] as const,
	buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
	registers: [],
})

function keeper() {
	return askKeeper('status', {}).catch(() => null)
}
