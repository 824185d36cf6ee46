/** A PIN of four to eight digits: hidden, on the number keyboard, and never offered to a password manager. */
export function PinField({ id, label }: { id: string; label: string }) {
	return (
		<>
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type="password"
				inputMode="numeric"
				autoComplete="off"
				minLength={4}
				maxLength={8}
				pattern="[0-9]*"
				required
				className="field"
			/>
		</>
	)
}
