import type { Mask } from './mask'

/** The drawing of a mask; its name stands beside it, so it is hidden from screen readers. */
export function MaskFace({ mask }: { mask: Mask }) {
	return (
		<svg className={`mask mask-${mask.colour}`} viewBox="0 0 48 48" aria-hidden="true">
			<use href={`/masks.svg#${mask.creature}`} />
			<use className="mask-eyes" href={`/masks.svg#${mask.mood}`} />
		</svg>
	)
}
