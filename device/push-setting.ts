/**
 * Where the drawer of settings says when the server last learned of this device's threads, in milliseconds since 1970;
 * absent while pushes are off.
 */
export const CAUGHT_UP = 'push'
