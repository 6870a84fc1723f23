/** Tests speak to what is built; `npm test` builds it first when it is missing or older than `src`. */
export default function setup(): void {}
