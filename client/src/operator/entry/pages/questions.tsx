import { View } from '@tarojs/components'
import { questions, saveQuestion } from '../../../../../shared/entry/contract'
import { useMay } from '../../../platform/may'
import { goTo } from '../../../platform/routes'
import { Button } from '../../../ui/Button'
import { entryRoutes } from '../../platform/routes'
import { OperatorPage } from '../../ui/OperatorPage'
import { QuestionList } from '../QuestionList'
import '../entry.css'

export default function QuestionsPage() {
  const may = useMay(saveQuestion.name)
  const foot = (
    <View className="button-pair foot-pair">
      <Button kind="quiet" onTap={() => goTo(entryRoutes.imports)}>
        从表格导入
      </Button>
      <Button onTap={() => goTo(entryRoutes.newQuestion)}>写一道题</Button>
    </View>
  )
  return (
    <OperatorPage title="入群题库" needs={questions.name} foot={may ? foot : null}>
      <QuestionList />
    </OperatorPage>
  )
}
