import { useState } from 'react'
import { list } from '../../../../../shared/groups/contract'
import { useMay } from '../../../platform/may'
import { Button } from '../../../ui/Button'
import { OperatorPage } from '../../ui/OperatorPage'
import { GroupList } from '../GroupList'

export default function GroupsPage() {
  const may = useMay('groups.create')
  const [creating, setCreating] = useState(false)
  return (
    <OperatorPage
      title="群"
      needs={list.name}
      foot={may ? <Button onTap={() => setCreating(true)}>新建一个群</Button> : null}
    >
      <GroupList creating={creating} onCreated={() => setCreating(false)} />
    </OperatorPage>
  )
}
