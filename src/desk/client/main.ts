/** The desk's page. */
import { mount } from 'svelte';
import '$lib/styles/fonts.css';
import '$lib/styles/page.css';
import './desk.css';
import Desk from './Desk.svelte';

mount(Desk, { target: document.body });
