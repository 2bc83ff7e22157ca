import { read } from '../../../../../shared/event/contract'
import { serverNow } from '../../../platform/clock'
import { MadePage } from '../../activity/MadePage'
import { blankEvent, draftOf } from '../draft'
import { EventMaker } from '../EventMaker'
import { EventRunning } from '../EventRunning'
import '../event.css'

export default function EventEditPage() {
  return (
    <MadePage
      kind="event"
      read={read}
      fresh={() => <EventMaker id={null} initial={blankEvent(serverNow())} />}
      draft={(event) => <EventMaker id={event.id} initial={draftOf(event)} />}
      shown={(event, reload) => <EventRunning event={event} reload={reload} />}
    />
  )
}
