/** On a desk, operators get a wider column. */
import './wide.css'
