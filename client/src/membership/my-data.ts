/** All that is kept about me, as one text to take along. */
import type { OutputOf } from '../../../shared/action'
import { exportMyData } from '../../../shared/membership/contract'
import { statement } from '../../../shared/points/contract'
import { mine } from '../../../shared/posts/contract'
import { call, type Reply } from '../platform/call'

export type MyData = OutputOf<typeof exportMyData>

const PAGE = 100

/** The export with every entry and every post; null when the rest of them could not be read. */
export async function wholeExport(): Promise<MyData | null> {
  const reply = await call(exportMyData, {})
  if (!reply.ok) return null
  const withEntries = reply.value.moreEntries ? await withAllEntries(reply.value) : reply.value
  return withEntries?.morePosts === true ? withAllPosts(withEntries) : withEntries
}

async function withAllPosts(data: MyData): Promise<MyData | null> {
  const posts: MyData['posts'] = []
  let cursor: string | undefined
  do {
    const page: Reply<typeof mine> = await call(mine, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })
    if (!page.ok) return null
    posts.push(
      ...page.value.posts.map(({ id: post, at, text, topics, pictures }) => ({ post, at, text, topics, pictures })),
    )
    cursor = page.value.next ?? undefined
  } while (cursor !== undefined)
  return { ...data, posts, morePosts: false }
}

async function withAllEntries(data: MyData): Promise<MyData | null> {
  const entries: MyData['entries'] = []
  let cursor: string | undefined
  do {
    const page: Reply<typeof statement> = await call(statement, {
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    })
    if (!page.ok) return null
    entries.push(...page.value.entries)
    cursor = page.value.next ?? undefined
  } while (cursor !== undefined)
  return { ...data, entries, moreEntries: false }
}

export const asText = (data: MyData): string => JSON.stringify(data, null, 2)

export const fileNameOf = (data: MyData): string => `qunpu-${new Date(data.exportedAt).toISOString().slice(0, 10)}.json`
