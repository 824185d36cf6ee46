/** One choice of a few, as native radios that look like chips. */
export function Choice({
	name,
	legend,
	hint,
	options,
	chosen,
}: {
	name: string
	legend: string
	hint?: string
	options: readonly (readonly [value: string, label: string])[]
	chosen: string
}) {
	return (
		<fieldset className="choice">
			<legend className="label">{legend}</legend>
			<div className="choice-options">
				{options.map(([value, label]) => (
					<label key={value} className="chip">
						<input
							className="sr-only"
							type="radio"
							name={name}
							value={value}
							defaultChecked={value === chosen}
						/>
						{label}
					</label>
				))}
			</div>
			{hint && <p className="hint">{hint}</p>}
		</fieldset>
	)
}
