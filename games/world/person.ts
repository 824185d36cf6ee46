import sharp from 'sharp'

/** What identifies somebody in the world outside: all of it reaches the server in some request, none of it may stay. */
export interface Person {
	readonly address: string
	/** The network of an IPv6 address, /64, which is one household: as text, as all its digits and as bytes. */
	readonly network: readonly (string | Uint8Array)[]
	readonly email: string
	readonly phone: string
	readonly userAgent: string
	/** What their camera writes into every photo. */
	readonly camera: string
}

/** The person with that number, the same in every run; addresses are of RFC 5737 and RFC 3849. */
export function personOf(number: number): Person {
	const name = `wren${(number * 7919 + 104_729).toString(36)}q`
	return {
		...(number % 2 === 0 ? { address: addressV4(number), network: [] } : addressV6(number)),
		email: `${name}@mail.example`,
		phone: `+86139${String(10_000_000 + number * 7919)}`,
		camera: `${name} optics`,
		userAgent: `Mozilla/5.0 (Linux; Android 16; ${name}) AppleWebKit/537.36 Chrome/142 Mobile`,
	}
}

function addressV6(number: number): Pick<Person, 'address' | 'network'> {
	const [site, household] = [number.toString(16), (0xbe00 + (number % 256)).toString(16)]
	const digits = `20010db8${site.padStart(4, '0')}${household}`
	const long = digits.match(/..../g)?.join(':') ?? ''
	return {
		address: `2001:db8:${site}:${household}::c0:ffee`,
		network: [`2001:db8:${site}:${household}`, long, Buffer.from(digits, 'hex')],
	}
}

function addressV4(number: number): string {
	return `${number % 4 === 0 ? '198.51.100' : '203.0.113'}.${number % 254}`
}

/** The headers of a careless browser behind a proxy. */
export function headersOf(person: Person): Record<string, string> {
	return {
		'x-forwarded-for': person.address,
		'x-real-ip': person.address,
		'user-agent': person.userAgent,
		from: person.email,
		'x-phone': person.phone,
	}
}

/** A photo as their phone sends it: by which camera, by whom and where is in its EXIF. */
export async function photoOf({ camera, email }: Person): Promise<Blob> {
	const plain = sharp({ create: { width: 320, height: 400, channels: 3, background: '#446688' } })
	const taken = plain.withExif({
		IFD0: { Make: camera, Artist: email },
		IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 2650/100' },
	})
	return new Blob([new Uint8Array(await taken.jpeg().toBuffer())], { type: 'image/jpeg' })
}
