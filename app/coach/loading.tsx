export { LoadingView as default } from "@/components/shell/loading-view";
