/**
 * The images on which ours are built and with which they run. Where a registry is reachable they come
 * from there. Elsewhere stand-ins with the same names are made of Debian's packages: the files that
 * are tested stay the same, and only what they build upon is another.
 */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../build-stamp.js';
import { type Podman, must, programPath, run } from './podman.ts';

/** Gets the images by their names. @returns how, as a sentence */
export async function getBaseImages(podman: Podman, names: readonly string[]): Promise<string> {
	const isHere = async (name: string) => (await podman.try('image', 'exists', name)).code === 0;
	const there = await Promise.all(names.map(isHere));
	if (there.every(Boolean)) return 'All of them are here already.';
	let pulled = 0;
	for (const name of names) {
		if ((await podman.try('pull', '--quiet', name)).code !== 0) break;
		pulled += 1;
	}
	if (pulled === names.length) return 'All of them come from a registry.';
	await makeStandIns(podman, names);
	return (
		'No registry has all of them here, so stand-ins were made of Debian’s packages: ' +
		`${names.join(', ')}. Valkey is Debian’s Redis where it has no Valkey.`
	);
}

/** Folders of documents in many languages, which slim images of Debian leave out too. */
const DOCUMENTS = ['usr/share/doc', 'usr/share/man', 'usr/share/locale', 'usr/share/info'];

async function makeStandIns(podman: Podman, names: readonly string[]): Promise<void> {
	const unknown = names.filter((name) => !standIn(name));
	if (unknown.length > 0) throw new Error(`There is no stand-in for ${unknown.join(', ')}.`);
	const debootstrap = programPath('debootstrap');
	if (!debootstrap) throw new Error('Stand-ins need debootstrap: apt-get install debootstrap');
	const folder = join(podman.folder, 'stand-in');
	const system = join(podman.folder, 'debian');
	await must(debootstrap, ['--variant=minbase', 'bookworm', system, await mirror()]);
	for (const path of [...DOCUMENTS, 'var/cache/apt', 'var/lib/apt/lists', 'var/log']) {
		rmSync(join(system, path), { recursive: true, force: true });
		mkdirSync(join(system, path), { recursive: true });
	}
	// dpkg needs the folder for packages that apt downloads.
	mkdirSync(join(system, 'var/cache/apt/archives/partial'), { recursive: true });
	mkdirSync(join(system, 'var/lib/apt/lists/partial'), { recursive: true });
	const tar = join(podman.folder, 'debian.tar');
	await must('tar', ['-C', system, '-cf', tar, '.']);
	await podman.do('import', '--change', 'CMD=/bin/sh', tar, 'localhost/debian:bookworm-slim');
	rmSync(system, { recursive: true, force: true });
	rmSync(tar);
	for (const name of names) {
		const made = standIn(name);
		if (!made || made.from === '') continue;
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder);
		for (const [path, text] of Object.entries(made.files ?? {})) {
			writeFileSync(join(folder, path), text, { mode: 0o755 });
		}
		await made.fill?.(folder);
		await podman.build(`localhost/${name}`, made.from, folder);
	}
	rmSync(folder, { recursive: true, force: true });
}

/** Returns the mirror from which apt gets Debian's packages on this machine. */
async function mirror(): Promise<string> {
	const how = ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', 'Label: Debian'];
	const [first] = (await must('apt-get', how)).split('\n');
	if (!first)
		throw new Error('apt is not configured with a mirror of Debian, which stand-ins need.');
	return first;
}

interface StandIn {
	/** Dockerfile; empty for the image that debootstrap makes. */
	from: string;
	/** Programs beside the Dockerfile, by name. */
	files?: Record<string, string>;
	/** Puts more beside the Dockerfile. */
	fill?: (folder: string) => Promise<void>;
}

const install = (...packages: string[]) =>
	'FROM localhost/debian:bookworm-slim\n' +
	`RUN apt-get update -q && apt-get install -yq --no-install-recommends ${packages.join(' ')}\n`;

function standIn(name: string): StandIn | undefined {
	const [, kind = ''] = /^(?:.*\/)?(\w+):/.exec(name) ?? [];
	return { debian: { from: '' }, node, postgres, valkey, caddy }[kind];
}

/** The Node and npm of this machine, with its registry and certificates: it only installs. */
const node: StandIn = {
	from: [
		install('libatomic1', 'libstdc++6', 'ca-certificates'),
		'COPY node /usr/local/bin/node',
		'COPY npm /usr/local/lib/node_modules/npm',
		'COPY certificates.pem /usr/local/etc/certificates.pem',
		'COPY registry /usr/local/etc/npmrc',
		'RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm',
		'ENV NODE_EXTRA_CA_CERTS=/usr/local/etc/certificates.pem'
	].join('\n'),
	async fill(folder) {
		const npm = programPath('npm') ?? '';
		const { out } = await run('readlink', ['-f', npm]);
		cpSync(dirname(dirname(out)), join(folder, 'npm'), { recursive: true, dereference: true });
		copyFileSync(process.execPath, join(folder, 'node'));
		const registry = await must('npm', ['config', 'get', 'registry'], { cwd: root });
		writeFileSync(join(folder, 'registry'), `registry=${registry}\n`);
		const more = process.env.NODE_EXTRA_CA_CERTS;
		const certificates = join(folder, 'certificates.pem');
		if (more) copyFileSync(more, certificates);
		else writeFileSync(certificates, '');
	}
};

const postgres: StandIn = {
	from: [
		install('postgresql-15'),
		'ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/bin:/usr/bin:/bin PGDATA=/var/lib/postgresql/data',
		'RUN mkdir -p $PGDATA /run/postgresql && chown postgres $PGDATA /run/postgresql',
		'VOLUME /var/lib/postgresql/data',
		'COPY entrypoint /usr/local/bin/entrypoint',
		'USER postgres',
		'STOPSIGNAL SIGINT',
		'CMD ["entrypoint"]'
	].join('\n'),
	files: {
		// PostgreSQL's own image does the same with these variables at the first start.
		entrypoint: `#!/bin/sh
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
	echo "$POSTGRES_PASSWORD" > /tmp/password
	initdb -U "$POSTGRES_USER" --pwfile=/tmp/password --auth-host=scram-sha-256 $POSTGRES_INITDB_ARGS
	rm /tmp/password
	echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
	pg_ctl -w -o "-c listen_addresses=''" start
	[ "$POSTGRES_DB" = postgres ] || createdb -U "$POSTGRES_USER" "$POSTGRES_DB"
	pg_ctl -w -m fast stop
fi
exec postgres -c "listen_addresses=*"
`
	}
};

const valkey: StandIn = {
	from: [
		'FROM localhost/debian:bookworm-slim',
		'RUN apt-get update -q && (apt-get install -yq --no-install-recommends valkey-server \\',
		'	|| (apt-get install -yq --no-install-recommends redis-server \\',
		'	&& ln -s redis-server /usr/bin/valkey-server && ln -s redis-cli /usr/bin/valkey-cli))',
		'WORKDIR /data',
		'RUN useradd --system valkey && chown valkey /data',
		'VOLUME /data',
		'USER valkey',
		'EXPOSE 6379',
		// Its own image turns this off as well, since the password is optional there.
		'ENTRYPOINT ["entrypoint"]',
		'COPY entrypoint /usr/local/bin/entrypoint'
	].join('\n'),
	files: { entrypoint: '#!/bin/sh\nexec "$@" --protected-mode no\n' }
};

const caddy: StandIn = {
	from: [
		install('caddy', 'ca-certificates'),
		'ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data HOME=/tmp',
		'RUN mkdir -p /config/caddy /data/caddy',
		'WORKDIR /srv',
		'CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]'
	].join('\n')
};
