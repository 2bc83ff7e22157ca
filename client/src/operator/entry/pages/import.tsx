import { View } from '@tarojs/components'
import { useState } from 'react'
import { importQuestions } from '../../../../../shared/entry/contract'
import { goBack } from '../../../platform/routes'
import { Card } from '../../../ui/Card'
import { Option } from '../../../ui/Option'
import { Effects } from '../../ui/Effects'
import { OperatorPage } from '../../ui/OperatorPage'
import { TableImport } from '../../ui/TableImport'
import { bringQuestions, template } from '../importing'
import type { Shelf } from '../words'
import '../entry.css'

const shelves = [
  { shelf: 'published', title: '导入后直接上架', note: '访客几秒后就可能抽到' },
  { shelf: 'draft', title: '先存成草稿', note: '看过以后再一道一道上架' },
] as const

export default function ImportPage() {
  const [shelf, setShelf] = useState<Shelf>('published')
  return (
    <OperatorPage title="导入入群题" needs={importQuestions.name}>
      <Card>
        <TableImport
          folder="questions"
          bring={(file) => bringQuestions(file, shelf)}
          template={template}
          onDone={goBack}
        >
          <Effects
            lines={[
              '一行一道题，第一行是列名：题型、题目、选项A 到 选项F、正确答案。',
              '有错的行会告诉你是第几行、错在哪，没错的照常导入。',
              '同一份表格再导一次，不会多出题来。',
            ]}
          />
          <View className="import-shelves">
            {shelves.map((one) => (
              <Option
                key={one.shelf}
                title={one.title}
                note={one.note}
                chosen={one.shelf === shelf}
                onChoose={() => setShelf(one.shelf)}
              />
            ))}
          </View>
        </TableImport>
      </Card>
    </OperatorPage>
  )
}
