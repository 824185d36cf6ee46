import 'server-only'
import { and, eq, isNotNull } from 'drizzle-orm'
import { juror, report } from '@/db/content/schema'
import { content } from '@/db/content/store'
import { type Statement, statement } from '@/db/dialect/statement'
import { thingBytes } from '@/lib/crypto/id'
import { type Measure, sanctionOf } from '@/lib/review/measure'
import type { Review } from '@/lib/review/review'
import { errandStatement } from '@/lib/vault/outbox'
import { judgedErrands, jurorErrands, sanctionErrands } from '@/lib/vault/sanction'
import { unsealErrands } from '@/lib/vault/unlink'

const forgetReporters = statement<{ thing: Uint8Array }>((slot) =>
	content()
		.read.update(report)
		.set({ seal: null, words: null })
		.where(eq(report.thing, slot('thing'))),
)
const forgetJurors = statement<{ review: Uint8Array }>((slot) =>
	content()
		.read.update(juror)
		.set({ seal: null })
		.where(eq(juror.review, slot('review'))),
)

/**
 * What a decision means for whoever told the thing. On appeal, what was imposed before goes where nothing takes its place; with what its
 * teller deleted the seal goes too, once the keeper has found by it whom it must.
 */
export function sanctionStatements(
	{ thing, state, deleted }: Review,
	measure: Measure,
	hour: number,
): Statement[] {
	const imposed = sanctionOf(measure)
	if (imposed) {
		const { sanction, hours } = imposed
		const order = { sanction, until: hour + hours, last: deleted }
		return sanctionErrands(thing, order).map(errandStatement)
	}
	if (state === 'appealed') {
		const lift = { sanction: 'lift', until: 0, last: deleted } as const
		return sanctionErrands(thing, lift).map(errandStatement)
	}
	return deleted ? unsealErrands(thing).map(errandStatement) : []
}

/** Tells the keeper who was right, reporters and jurors alike; what it heard of them before an appeal no longer counts. */
export async function judgedStatements(review: Review, broke: boolean): Promise<Statement[]> {
	const reports = await content()
		.read.select({ seal: report.seal })
		.from(report)
		.where(and(eq(report.thing, thingBytes(review.thing)), isNotNull(report.seal)))
	const jurors = await content()
		.read.select({ seal: juror.seal, breaks: juror.breaks })
		.from(juror)
		.where(and(eq(juror.review, thingBytes(review.id)), isNotNull(juror.seal)))
	const errands = [
		...reports.flatMap(({ seal }) => (seal ? judgedErrands(seal, broke) : [])),
		...jurors.flatMap(({ seal, breaks }) =>
			seal ? jurorErrands(seal, (breaks === 1) === broke) : [],
		),
	]
	return errands.map(errandStatement)
}

/** Nothing can turn the decision any more: who reported and who judged is not needed again. */
export function forgetStatements({ id, thing }: Review): Statement[] {
	return [forgetReporters({ thing: thingBytes(thing) }), forgetJurors({ review: thingBytes(id) })]
}
