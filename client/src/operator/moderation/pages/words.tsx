import { words } from '../../../../../shared/moderation/contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { WordsEditor } from '../WordsEditor'

export default function WordsPage() {
  return (
    <OperatorPage title="词表" needs={words.name}>
      <WordsEditor />
    </OperatorPage>
  )
}
