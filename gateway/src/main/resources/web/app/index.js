import './style/city.css';
import './city-page.js';
