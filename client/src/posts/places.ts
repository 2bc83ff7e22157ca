/** The pages of the sub-package `posts`. */
export const postRoute = (post: string): string => `/posts/pages/post?post=${post}`
export const composeRoute = '/posts/pages/compose'
export const myPostsRoute = '/posts/pages/mine'
export const myCommentsRoute = '/posts/pages/my-comments'
