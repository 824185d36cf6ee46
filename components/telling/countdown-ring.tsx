/** How much of the time is left, as a ring that runs empty; the number in it is for the eyes only. */
export function CountdownRing({ left, of }: { left: number; of: number }) {
	return (
		<svg className="countdown" viewBox="0 0 40 40" aria-hidden="true">
			<circle className="countdown-track" cx="20" cy="20" r="17" />
			<circle
				className="countdown-rest"
				cx="20"
				cy="20"
				r="17"
				pathLength={1}
				strokeDasharray={1}
				strokeDashoffset={1 - Math.min(1, left / of)}
			/>
			<text x="20" y="20" dominantBaseline="central" textAnchor="middle">
				{left}
			</text>
		</svg>
	)
}
