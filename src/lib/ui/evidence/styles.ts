/**
 * The styles of what opens on a tap. A page that lets links open imports this: the panel itself is
 * loaded later, by a script that brings no styles along.
 */
import '../Mark.svelte';
import '../SourceLink.svelte';
import './AdditionBody.svelte';
import './BeyondBody.svelte';
import './CountBody.svelte';
import './Evidence.svelte';
import './Items.svelte';
import './Panel.svelte';
import './Words.svelte';
