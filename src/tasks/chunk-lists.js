/**
 * Files, folders and namespaces of messages that belong together in a chunk. chunk-groups.js makes
 * groups of them. A build fails when one of them does not exist, so that a rename cannot silently
 * move code into another chunk.
 */

/**
 * Files in src/lib of the group `common`, which every page loads: SvelteKit imports the error page
 * with each page, so that it can be shown without a connection.
 */
export const EVERYWHERE = [
	'components/ErrorMessage.svelte',
	'components/explanation/Headline.svelte',
	'state/handed-tabs.ts',
	'words/message.ts'
];

/**
 * Files and folders in src/lib that many pages share, by the name of their group. They are not in
 * the group `line`, because the first pages and the participant's phone load that group and every
 * byte of it counts. The path of a folder ends with a slash.
 * @type {Record<string, string[]>}
 */
export const OF_SOME_PAGES = {
	work: [
		'domain/assignment.ts',
		'domain/reflection.ts',
		'domain/typed-text.ts',
		'words/dates.ts',
		'components/forms/CopyButton.svelte',
		'components/forms/SaveRow.svelte',
		'state/forms/placement-draft.svelte.ts',
		'state/forms/list-search.svelte.ts',
		'state/forms/typed-answers.svelte.ts',
		'components/Pages.svelte',
		'components/QuotaNotes.svelte'
	],
	// Modules that the first pages and an assignment need, and a participant's phone does not.
	placing: [
		'components/forms/NoteField.svelte',
		'components/forms/PlacingFields.svelte',
		'components/forms/SaveBar.svelte',
		'components/ridge/Dots.svelte',
		'components/ridge/stack.ts',
		'domain/assignment-change.ts',
		'domain/explanation.ts',
		'domain/linked-text.ts',
		'domain/pending-change.ts',
		'state/forms/keep-draft.svelte.ts',
		'state/share-file.ts'
	],
	lists: [
		'words/holdings.ts',
		'components/ridge/RowRidge.svelte',
		'components/account/UnsentChanges.svelte',
		'components/account/SignInMethods.svelte',
		'components/forms/PendingChanges.svelte'
	],
	moves: [
		'domain/insight.ts',
		'components/ridge/moves.ts',
		'components/ridge/dot-shape.ts',
		'components/ridge/drawn-places.ts'
	],
	forms: ['components/forms/FormFooter.svelte', 'components/forms/QuestionFields.svelte'],
	confirm: [
		'components/forms/ConfirmDetails.svelte',
		'components/forms/ConfirmForm.svelte',
		'components/forms/ConfirmPage.svelte'
	],
	others: [
		'domain/deck-file.ts',
		'domain/initials.ts',
		'domain/permissions.ts',
		'domain/team.ts',
		'domain/team-week.ts',
		'state/team/',
		'components/forms/LinkToShare.svelte',
		'components/forms/QrCode.svelte',
		'components/account/EmailField.svelte',
		'components/account/PasswordField.svelte',
		'components/account/ShowPassword.svelte',
		'domain/secret-link.ts',
		'state/secret-in-address.ts',
		'components/ridge/MiniRidge.svelte',
		'components/ridge/density.ts'
	],
	live: [
		'domain/forward-step.ts',
		'domain/workshop.ts',
		'domain/workshop-control.ts',
		'domain/workshop-view.ts',
		'state/live/',
		'state/workshop/workshop-session.svelte.ts',
		'state/workshop/host-session.svelte.ts',
		'state/workshop/host-dots.svelte.ts',
		'state/workshop/host-actions.ts',
		'state/team/'
	],
	looking: [
		'components/check-in/',
		'components/check-in-form/',
		'state/check-in/',
		'domain/check-in-changes.ts',
		'domain/check-in-view.ts',
		'domain/check-in.ts',
		'domain/handed-device.ts',
		'domain/looking-texts.ts'
	],
	reading: ['components/reading/'],
	pictures: [
		'components/card/',
		'components/round/',
		'domain/conversation.ts',
		'domain/team-card.ts',
		'domain/year.ts'
	]
};

/**
 * Modules that three or four pages use. Each module gets a separate chunk, which only those pages
 * load.
 */
export const SEPARATE = [
	'components/forms/CodeField.svelte',
	'components/forms/FullScreenButton.svelte',
	'components/forms/JoinForm.svelte',
	'state/forms/sealed-drafts.ts'
];

/**
 * Folders in src/lib. The group `line` contains the files in these folders that no list above
 * names, and `LIBRARIES`.
 */
export const IN_COMMON = ['components/', 'domain/', 'state/', 'timing/', 'words/'];
export const LIBRARIES = /node_modules\/d3-[^/]+\//;

/**
 * Names and namespaces (which end with an underscore) of messages that first pages and a
 * participant's phone need: those about the line and about errors.
 */
export const FIRST_WORDS = [
	'benefits_',
	'card_file',
	'card_picture',
	'checkin_ask_client',
	'choice_',
	'count_expert',
	'count_facilitator',
	'count_undecided',
	'edit',
	'error_',
	'keep',
	'language_',
	'line_',
	'nav_privacy',
	'not_',
	'phone_',
	'place_in_words',
	'pole_',
	'save',
	'say_title',
	'side_',
	'strength_',
	'to_assignments',
	'to_start',
	'try_',
	'untouched_'
];

/**
 * Names and namespaces of messages that assignment pages do not need, by chunk: check-ins,
 * workshops and teams, accounts, counts, forms and lists, the role card.
 */
export const OTHER_WORDS = {
	'looking-words': ['checkin_', 'client_', 'look_'],
	'room-words': [
		'desk_',
		'forward_',
		'insight_',
		'report_',
		'round_',
		'sheet_',
		'team_',
		'wall_',
		'workshops_'
	],
	'account-words': [
		'account_',
		'back_to_account',
		'change_',
		'code_',
		'count_assignments',
		'count_decks',
		'count_notes',
		'count_teams',
		'count_workshops',
		'device_code_hint',
		'email_',
		'everywhere_title',
		'forgot_link',
		'holdings_nothing',
		'password_',
		'reset_',
		'recovery_',
		'sign_out',
		'sign_out_',
		'waiting_lost',
		'waiting_other',
		'way_',
		'work_'
	],
	'count-words': ['count_'],
	'form-words': [
		'card_back',
		'contents_title',
		'field_',
		'full_',
		'list_',
		'new_assignment',
		'portfolio_never_used',
		'refused_drop'
	],
	'card-words': [
		'card_agreed',
		'card_copy_',
		'card_link_',
		'card_open_',
		'card_failed',
		'card_intro',
		'card_making',
		'card_paper',
		'card_print',
		'card_print_hint',
		'card_save',
		'card_saved',
		'card_share',
		'card_show',
		'card_take'
	]
};
