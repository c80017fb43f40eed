# Image of the server: Debian, the Node of the lock file, and what is needed to serve, without npm or
# other build tools. `npm run test:containers` builds and walks it; docs/hosting.md says how to run it.
# Pin both base images by their digests:
#   docker build --build-arg NODE_IMAGE=node:26-bookworm-slim@sha256:… \
#     --build-arg DEBIAN_IMAGE=debian:bookworm-slim@sha256:… .
# The Node of NODE_IMAGE only installs and builds; the one that serves comes from the lock file.
ARG NODE_IMAGE=node:26-bookworm-slim
ARG DEBIAN_IMAGE=debian:bookworm-slim

FROM ${DEBIAN_IMAGE} AS base
# The libraries of Node, and a user with the number that owned the volumes of earlier images.
RUN apt-get update -q \
	&& apt-get install -yq --no-install-recommends libatomic1 libstdc++6 \
	&& rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log \
	&& groupadd --gid 1000 node \
	&& useradd --uid 1000 --gid node --no-create-home --home-dir /app --shell /usr/sbin/nologin node

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY src/tasks ./src/tasks
# No package runs a script of its own, and Node is checked against its committed hash.
RUN node src/tasks/prepare.js install
COPY . .
# The bill of materials also has what the build took in from packages that are removed after it.
COPY --from=base /var/lib/dpkg/status /tmp/debian-packages
RUN node src/tasks/prepare.js build \
	&& node_modules/.bin/node src/tasks/bill-of-materials.ts /tmp/debian-packages > sbom.cdx.json \
	&& npm prune --omit=dev --ignore-scripts \
	&& rm -rf node_modules/node-*/include node_modules/node-*/share \
	&& find node_modules -type d -empty -delete \
	&& mkdir --parents served/src \
	&& mv src/start.ts src/lib src/tasks served/src/ \
	&& mv package.json sbom.cdx.json node_modules build served/

FROM base
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/served ./
# Folder for an SQLite database; with PostgreSQL the server writes no files.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
# Checks that the process is up. /readyz also checks the database, which a restart cannot repair.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD ["node_modules/.bin/node", "-e", \
	"fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Started without npm, so that SIGTERM reaches the server; it shuts down within ten seconds.
STOPSIGNAL SIGTERM
CMD ["node_modules/.bin/node", "src/start.ts"]
