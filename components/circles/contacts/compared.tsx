import { useTranslations } from 'next-intl'
import type { Progress } from '@/lib/contacts/compare'
import { isRefusal } from '@/lib/outcome'

/** How far comparing is, and what came of it. */
export function Compared({ progress }: { progress: Progress | null }) {
	const t = useTranslations('circles')
	const refusal = useTranslations('refusal')
	if (progress?.step === 'done')
		return (
			<p role="status">
				{[
					t('import.done', { count: progress.compared }),
					t('import.before', { count: progress.before }),
					t('import.skipped', { count: progress.skipped }),
					t('tied', { count: progress.tied }),
				].join(' ')}
			</p>
		)
	if (progress?.step === 'comparing')
		return (
			<>
				<progress
					className="circle-progress"
					max={Math.max(progress.of, 1)}
					value={progress.done}
					aria-label={t('import.go')}
				/>
				<p role="status">{t('import.comparing', { done: progress.done, of: progress.of })}</p>
			</>
		)
	return (
		<p className="notice notice-refusal m-0 empty:hidden" role="alert">
			{progress?.step === 'resting' &&
				t('import.resting', { count: progress.compared, left: progress.left })}
			{progress?.step === 'otherKey' && t('import.otherKey')}
			{progress?.step === 'refused' &&
				[
					t('import.sofar', { count: progress.compared }),
					isRefusal(progress.refusal) ? refusal(progress.refusal) : refusal('compareAway'),
				].join(' ')}
		</p>
	)
}
