/** Pages behind the first one, by cursor: the first is asked anew on every visit, what was read further down stays. */
import { useState } from 'react'
import type { Outcome } from '../../../shared/outcome'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** What stands below a list: the end, more to come, on its way, or a failed attempt. */
export type Rest = 'end' | 'more' | 'coming' | 'failed'

const restOf = (cursor: string | null, coming: 'idle' | 'coming' | 'failed'): Rest =>
  cursor === null ? 'end' : coming === 'idle' ? 'more' : coming

/**
 * @param list names the list whose first page this is: another one begins anew
 * @param next the cursor that came with the first page
 */
export function useOlder<Item>(
  list: string,
  next: string | null,
  read: (cursor: string) => Promise<Outcome<Page<Item>, string>>,
) {
  const [older, setOlder] = useState<(Page<Item> & { readonly after: string }) | null>(null)
  const [coming, setComing] = useState<'idle' | 'coming' | 'failed'>('idle')
  // A first page that ends elsewhere has another page behind it.
  const after = `${list}:${next ?? ''}`
  const known = older?.after === after ? older : null
  const cursor = known === null ? next : known.next

  async function readOlder(): Promise<void> {
    if (cursor === null || coming === 'coming') return
    setComing('coming')
    const reply = await read(cursor)
    setComing(reply.ok ? 'idle' : 'failed')
    if (reply.ok) setOlder({ after, items: [...(known?.items ?? []), ...reply.value.items], next: reply.value.next })
  }

  return {
    items: known?.items ?? [],
    rest: restOf(cursor, coming),
    readOlder: () => void readOlder(),
    /** Changes what was read; null takes it away. */
    change: (to: (item: Item) => Item | null) =>
      setOlder((now) => (now === null ? null : { ...now, items: now.items.flatMap((one) => to(one) ?? []) })),
  }
}
