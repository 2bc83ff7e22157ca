import { goTo, routes } from '../platform/routes'
import type { Picture } from '../platform/session'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'

/** A new version of the rulebook asks members at their next visit; until they agree they can look, not write (SPEC 2.3). */
export function RulesCard({ picture }: { readonly picture: Picture }) {
  const { accepted, community } = picture
  if (accepted >= community.rulebook) return null
  return (
    <Card kind="list">
      <Item
        icon="book"
        tone="sun"
        title={accepted === 0 ? '这里有群规了' : '群规更新了'}
        note="同意后就能继续签到和发言"
        tail={<Chip tone="sun">去看看</Chip>}
        onTap={() => goTo(routes.rules)}
      />
    </Card>
  )
}
