import { goTo, routes } from '../platform/routes'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'

/** Shown until somebody owns the community: where its first owner begins. */
export function ClaimCard() {
  return (
    <Card kind="list">
      <Item
        icon="lock"
        tone="sun"
        title="认领社群"
        note="还没有群主；部署它的人从这里开始"
        onTap={() => goTo(routes.claim)}
      />
    </Card>
  )
}
