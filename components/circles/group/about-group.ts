import type { Locale } from '@/i18n/locales'
import type { CircleView } from '@/lib/circle/circle'
import type { MyGroup } from '@/lib/member/circles/membership-commands'

/** A group or place, for one of its members. */
export interface AboutGroup {
	readonly locale: Locale
	readonly circle: CircleView
	readonly group: MyGroup
}

/** The page of a group's settings. */
export function groupPath({ locale, circle }: Pick<AboutGroup, 'locale' | 'circle'>): string {
	return `/${locale}/circles/group/${circle.id}`
}
