/* Loaded by browsers below the policy of docs/browsers.md alone, so it is written for the oldest.
 * Their page behaves as without scripts, since those of the page do not run: the forms for browsers
 * without scripts take the place of the controls that need them, and a sentence says why. */
(function () {
	var SENTENCES = {
		nl: 'Deze browser is te oud voor alles op deze pagina. Kiezen en versturen kan wel, met de knoppen.',
		en: 'This browser is too old for everything on this page. You can still choose and send, with the buttons.',
		de: 'Dieser Browser ist zu alt für alles auf dieser Seite. Wählen und Senden geht trotzdem, mit den Knöpfen.',
		fr: 'Ce navigateur est trop ancien pour tout ce que fait cette page. Vous pouvez quand même choisir et envoyer, avec les boutons.'
	};

	function each(selector, work) {
		var found = document.querySelectorAll(selector);
		for (var index = 0; index < found.length; index += 1) work(found[index]);
	}

	/* Browsers that do not know the query `scripting: none` read it as `not all`. */
	function applyRules(rules) {
		for (var index = 0; index < rules.length; index += 1) {
			var media = rules[index].media;
			if (media && /^not all$|scripting: none/.test(media.mediaText)) media.mediaText = 'all';
		}
	}

	function show() {
		for (var index = 0; index < document.styleSheets.length; index += 1) {
			applyRules(document.styleSheets[index].cssRules);
		}
		each('noscript', function (element) {
			element.outerHTML = element.textContent;
		});
		var sentence = document.createElement('p');
		sentence.id = 'old-browser';
		sentence.style.cssText = 'margin: 0; padding: 8px 16px; background: #fff3c4; color: #1c1a17';
		sentence.appendChild(
			document.createTextNode(SENTENCES[document.documentElement.lang] || SENTENCES.en)
		);
		document.body.insertBefore(sentence, document.body.firstChild);
	}

	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
	else show();
})();
