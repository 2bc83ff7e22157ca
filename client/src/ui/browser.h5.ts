/** What only a browser needs: a wider column on a desk for operators, fields that read like WeChat's. */
import './styles/browser.css'
