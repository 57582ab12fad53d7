/** Style sheets are the bundler's: importing one puts it into main.css. */
declare module '*.css';
