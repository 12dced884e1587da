FROM node:26-slim
WORKDIR /app
ENV NODE_ENV=production
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY src src
COPY templates templates
COPY locales locales
USER node
EXPOSE 3000 3001
ENTRYPOINT ["node", "src/cli/main.ts"]
CMD ["serve"]
