import { describe, expect, test } from 'vitest'
import { readConfig } from '@/lib/config/config'
import { isPushService } from './push-service'

const { services } = readConfig({ NODE_ENV: 'test' }).push

describe('a push service', () => {
	test.each([
		'https://fcm.googleapis.com/fcm/send/abc',
		'https://updates.push.services.mozilla.com/wpush/v2/abc',
		'https://web.push.apple.com/abc',
		'https://db5p.notify.windows.com/w/?token=abc',
	])('is %s', (endpoint) => {
		expect(isPushService(endpoint, services)).toBe(true)
	})

	test.each([
		'http://fcm.googleapis.com/fcm/send/abc',
		'https://fcm.googleapis.com:8443/',
		'https://fcm.googleapis.com.evil.example/',
		'https://evil.example/fcm.googleapis.com',
		'https://push.apple.com.evil.example/',
		'https://evilpush.apple.com/',
		'https://user@fcm.googleapis.com/',
		'https://127.0.0.1/',
		'http://169.254.169.254/latest/meta-data',
		'file:///etc/passwd',
		'no address',
		'',
	])('is not %s', (endpoint) => {
		expect(isPushService(endpoint, services)).toBe(false)
	})

	test('is what the operator says', () => {
		expect(isPushService('http://127.0.0.1:8080/x', ['http://127.0.0.1:8080'])).toBe(true)
		expect(isPushService('https://fcm.googleapis.com/x', ['none'])).toBe(false)
		expect(isPushService('http://127.0.0.1:8081/x', ['http://127.0.0.1:8080'])).toBe(false)
	})
})
